"""The index of the words of vouchers: sign by sign, so that two of them are found as quickly as
ten; ``place`` leads to those of a month or a year alone.
"""

VOUCHER_WORDS = """
CREATE VIEW voucher_signs AS SELECT v.id AS id,
    'y' || substr(v.month, 1, 4) || ' m' || replace(v.month, '-', '') AS place, (
    WITH RECURSIVE whole (text) AS (
        SELECT lower(concat_ws('¦', v.text, v.payee, v.note, (
            SELECT group_concat(concat_ws('¦', text, invoice), '¦') FROM voucher_line
            WHERE voucher_id = v.id AND (text <> '' OR invoice <> ''))))
    ), signs (i, text) AS (
        SELECT 1, text FROM whole
        UNION ALL SELECT i + 1, text FROM signs WHERE i < length(text)
    )
    SELECT group_concat(substr(text, i, 1), ' ') FROM signs) AS words
    FROM voucher v;
CREATE VIRTUAL TABLE voucher_words USING fts5 (
    place, words, tokenize = 'ascii', content = '', contentless_delete = 1
);
INSERT INTO voucher_words (rowid, place, words) SELECT id, place, words FROM voucher_signs;
CREATE TRIGGER voucher_words_insert AFTER INSERT ON voucher
BEGIN
    INSERT INTO voucher_words (rowid, place, words)
        SELECT id, place, words FROM voucher_signs WHERE id = new.id;
END;
CREATE TRIGGER voucher_words_update AFTER UPDATE OF text, note, payee ON voucher
BEGIN
    DELETE FROM voucher_words WHERE rowid = new.id;
    INSERT INTO voucher_words (rowid, place, words)
        SELECT id, place, words FROM voucher_signs WHERE id = new.id;
END;
CREATE TRIGGER voucher_words_of_line AFTER INSERT ON voucher_line
WHEN new.text <> '' OR new.invoice <> ''
BEGIN
    DELETE FROM voucher_words WHERE rowid = new.voucher_id;
    INSERT INTO voucher_words (rowid, place, words)
        SELECT id, place, words FROM voucher_signs WHERE id = new.voucher_id;
END;
"""
