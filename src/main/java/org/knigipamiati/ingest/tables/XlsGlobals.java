package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.util.CodePageUtil;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/**
 * What a workbook before 2007 (MS-XLS; before 1997 with the letters of one code page) says before its worksheets: their names, texts
 * that cells share, formats of numbers, from when days are counted.
 */
final class XlsGlobals {

    static final int BEGIN = 0x0809;
    static final int END = 0x0A;
    private static final int PASSWORD = 0x2F;
    private static final int CODE_PAGE = 0x42;
    private static final int SINCE_1904 = 0x22;
    private static final int SHEET = 0x85;
    private static final int TEXTS = 0xFC;
    private static final int FORMAT = 0x041E;
    private static final int STYLE = 0xE0;

    /** The version from which texts are Unicode. */
    private static final int UNICODE = 0x0600;

    private static final int WINDOWS_1252 = 1252;

    /**
     * A worksheet.
     *
     * @param offset where it begins, in bytes
     */
    record Sheet(String name, int offset, boolean hidden) {}

    /** The worksheets in order; charts and macros are none. */
    final List<Sheet> sheets = new ArrayList<>();

    /** How days are counted. */
    SerialDates.Counting counting;

    /** Whether the program that wrote it says of each formula what it gave: others write 0 for texts, or for all of them. */
    final boolean computes;

    private final List<Cell> texts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>(Workbook.IMPLICIT);
    private final List<Integer> styles = new ArrayList<>();
    private boolean unicode;
    private int codePage = WINDOWS_1252;

    XlsGlobals(Path file, InputStream in, String writer) throws IOException {
        counting = SerialDates.counting(writer);
        computes = counting == SerialDates.Counting.EXCEL;
        RecordInputStream records = new RecordInputStream(in);
        boolean ended = false;
        while (!ended && records.hasNextRecord()) {
            records.nextRecord();
            switch (records.getSid()) {
                case BEGIN -> unicode = records.readUShort() >= UNICODE;
                case PASSWORD -> throw password(file);
                case CODE_PAGE -> codePage = records.readUShort();
                case SINCE_1904 -> {
                    if (records.readUShort() == 1) {
                        counting = SerialDates.Counting.SINCE_1904;
                    }
                }
                case SHEET -> sheet(records);
                case TEXTS -> {
                    SSTRecord shared = new SSTRecord(records);
                    for (int i = 0; i < shared.getNumUniqueStrings(); i++) {
                        texts.add(Cell.ofText(shared.getString(i).getString()));
                    }
                }
                case FORMAT -> {
                    int number = records.readUShort();
                    int length = unicode ? records.readUShort() : records.readUByte();
                    formats.put(number, NumberFormat.plain(text(records, length)));
                }
                case STYLE -> {
                    records.readUShort();
                    styles.add(records.readUShort());
                }
                case END -> ended = true;
                default -> {}
            }
            records.readRemainder();
        }
    }

    static FileRefused password(Path file) {
        return new FileRefused(file, 0, "it opens with a password only: save it without one", Reason.PASSWORD);
    }

    /** The text of a number that cells have for it. */
    Cell text(int number) {
        return texts.get(number);
    }

    /** The format of the numbers of a style, see {@link NumberFormat#plain}. */
    String format(int style) {
        return style < styles.size() ? formats.getOrDefault(styles.get(style), "") : "";
    }

    /** A text whose length was read before it. */
    String text(RecordInputStream in, int length) throws IOException {
        if (!unicode) {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return CodePageUtil.getStringFromCodePage(bytes, codePage);
        }
        boolean wide = (in.readUByte() & 1) != 0;
        return wide ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
    }

    boolean unicode() {
        return unicode;
    }

    private void sheet(RecordInputStream in) throws IOException {
        int offset = in.readInt();
        boolean hidden = (in.readUByte() & 3) != 0;
        boolean worksheet = in.readUByte() == 0;
        String name = text(in, in.readUByte());
        if (worksheet) {
            sheets.add(new Sheet(name, offset, hidden));
        }
    }
}
