package org.ledgergate.items;

/** What makes a number unique: its type, project, and commitment or prime contract. A voided item gives its number free. */
class NumberKey {

    private NumberKey() {}

    static String of(ItemType type, Content content) {
        return String.join("|", type.code(), content.text(Field.PROJECT), above(content), content.text(Field.NUMBER));
    }

    /** No type belongs to both. */
    private static String above(Content content) {
        return content.text(Field.PARENT) + content.text(Field.PRIME_CONTRACT);
    }
}
