package org.ledgergate.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ledgergate.faults.FaultRun.Plan;
import org.ledgergate.faults.FaultRun.Result;

/** Plays the fault run at the size that the arguments name, then its control, and prints both side by side. */
final class Report {

    private static final PrintStream OUT = System.out;
    private static final int ITEMS = 2000;
    private static final int KILLS = 25;
    private static final int SHARE_OF_CONTROL = 10;
    private static final int LEAST_OF_CONTROL = 40;

    private Report() {}

    /** @param arguments a folder for the logs; then, each left out from the end, the seed, the items, the kills, the database */
    public static void main(String... arguments) throws Exception {
        List<String> given = List.of(arguments);
        Path folder = Path.of(given.get(0));
        long seed = given.size() > 1 ? Long.parseLong(given.get(1)) : new Random().nextInt(1_000_000);
        int items = given.size() > 2 ? Integer.parseInt(given.get(2)) : ITEMS;
        int kills = given.size() > 3 ? Integer.parseInt(given.get(3)) : KILLS;
        Database database = given.size() > 4 ? Database.valueOf(given.get(4)) : Database.POSTGRESQL;
        OUT.printf("seed %d%n%n", seed);
        Result run = play(new Plan(seed, database, items, kills, true), folder.resolve("run"));
        Result control = play(
                new Plan(
                        seed,
                        database,
                        Math.max(LEAST_OF_CONTROL, items / SHARE_OF_CONTROL),
                        kills / SHARE_OF_CONTROL,
                        false),
                folder.resolve("control"));
        boolean held = print(run, control);
        System.exit(held ? 0 : 1);
    }

    private static Result play(Plan plan, Path folder) throws Exception {
        return new FaultRun(plan).play(java.nio.file.Files.createDirectories(folder));
    }

    /** Returns whether the run kept what it promises, and whether the control shows that the faults could have broken it. */
    private static boolean print(Result run, Result control) {
        OUT.printf("%-44s %12s %12s%n", "", "Ledgergate", "control");
        line("seconds", run, control, result -> result.duration().toSeconds());
        line("kills", run, control, Result::kills);
        line("  of them while it started", run, control, Result::killsWhileStarting);
        for (Fault fault : Fault.values()) {
            line("calls: " + fault, run, control, result -> result.faults().getOrDefault(fault, 0));
        }
        line(
                "requests whose answer a kill cut off",
                run,
                control,
                result -> result.verdict().unanswered());
        line("times a person had to try again", run, control, Result::waitedForAPerson);
        line("items accepted", run, control, result -> result.verdict().accepted());
        line("records in the ERP", run, control, result -> result.verdict().records());
        line(
                "items with more than one record",
                run,
                control,
                result -> result.verdict().itemsTwice());
        line(
                "keys with more than one record",
                run,
                control,
                result -> result.verdict().keysTwice());
        line(
                "accepted items without a record",
                run,
                control,
                result -> result.verdict().lost());
        line(
                "acknowledged items that are gone",
                run,
                control,
                result -> result.verdict().forgotten());
        line("items in no final state", run, control, result -> result.verdict().unfinished());
        line(
                "items with another id in the ERP",
                run,
                control,
                result -> result.verdict().otherwiseInTheErp());
        OUT.printf("%nAnswers that should not be: %s%n", run.verdict().troubles());
        return run.holds() && control.verdict().itemsTwice() > 0;
    }

    private static void line(String what, Result run, Result control, Function<Result, Number> number) {
        OUT.printf(
                "%-44s %12d %12d%n",
                what, number.apply(run).longValue(), number.apply(control).longValue());
    }
}
