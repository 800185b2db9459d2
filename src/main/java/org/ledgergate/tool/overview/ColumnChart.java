package org.ledgergate.tool.overview;

import java.util.ArrayList;
import java.util.List;
import org.ledgergate.tool.Amount;

/**
 * Columns side by side, ready to be drawn; all places and sizes in pixels of a drawing {@link #WIDTH} wide.
 *
 * @param name what the chart shows
 * @param description what is to be seen in it, in words
 */
record ColumnChart(String name, String description, List<Column> columns) {

    static final int WIDTH = 320;
    static final int HEIGHT = 128;

    private static final int GROUND = HEIGHT - 20;
    private static final int HIGHEST = GROUND - 20;
    private static final int EDGE = 32;
    private static final int ROOM_FOR_A_NUMBER = 40;

    /** A number and what it is called; the label may be empty. */
    record Value(String label, String name, long number) {}

    /** @param numbered whether its number stands above it: where there is room, and above the highest in any case */
    record Column(Value value, int left, int width, int height, boolean numbered) {

        public int top() {
            return GROUND - height;
        }

        public int labelBase() {
            return HEIGHT - 4;
        }

        public int numberBase() {
            return top() - 5;
        }

        /** Text at an edge stays within the drawing. */
        public String anchor() {
            if (middle() < EDGE) {
                return "start";
            }
            return middle() > WIDTH - EDGE ? "end" : "middle";
        }

        public int textAt() {
            return switch (anchor()) {
                case "start" -> left;
                case "end" -> left + width;
                default -> middle();
            };
        }

        public String number() {
            return Amount.grouped(value.number());
        }

        private int middle() {
            return left + width / 2;
        }
    }

    /** @param full the number that reaches the top, not less than any value; several charts may share it */
    static ColumnChart of(String name, String description, List<Value> values, long full) {
        int slot = WIDTH / values.size();
        int width = slot - Math.max(2, slot / 4);
        int margin = (WIDTH - slot * values.size()) / 2;
        int highest = values.stream().map(Value::number).toList().indexOf(largest(values));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            long number = values.get(i).number();
            boolean numbered = width >= ROOM_FOR_A_NUMBER || (i == highest && number > 0);
            int left = margin + i * slot + (slot - width) / 2;
            columns.add(new Column(values.get(i), left, width, height(number, full), numbered));
        }
        return new ColumnChart(name, description, columns);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int ground() {
        return GROUND;
    }

    static long largest(List<Value> values) {
        return values.stream().mapToLong(Value::number).max().orElse(0);
    }

    /** What is little is seen all the same. */
    private static int height(long number, long full) {
        return number == 0 ? 0 : (int) Math.max(2, number * HIGHEST / full);
    }
}
