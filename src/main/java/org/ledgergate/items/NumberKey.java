package org.ledgergate.items;

/** What makes a number unique: its type, project and commitment. A voided item gives its number free. */
class NumberKey {

    private NumberKey() {}

    static String of(ItemType type, Content content) {
        return String.join(
                "|", type.code(), content.text(Field.PROJECT), content.text(Field.PARENT), content.text(Field.NUMBER));
    }
}
