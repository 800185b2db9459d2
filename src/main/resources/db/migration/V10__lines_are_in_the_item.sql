drop table item_line;
drop table item_extra_field;
