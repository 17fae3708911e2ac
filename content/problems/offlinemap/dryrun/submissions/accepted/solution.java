// Counts the quarters before the one with the tile, and asks again within it. O(levels) for each place.
class Solution {
    public long[] tilesBefore(int levels, int hikerRow, int hikerColumn, int[] rows, int[] columns) {
        long[] result = new long[rows.length];
        for (int i = 0; i < rows.length; i++) result[i] = before(1 << levels, hikerRow, hikerColumn, rows[i], columns[i]);
        return result;
    }

    private static long before(int size, int hikerRow, int hikerColumn, int row, int column) {
        if (size == 1) return 0;
        int half = size / 2;
        long place = Math.floorMod(quarter(half, row, column) - quarter(half, hikerRow, hikerColumn), 4);
        int top = row / half * half;
        int left = column / half * half;
        return place * half * half + before(half, hikerRow - top, hikerColumn - left, row - top, column - left);
    }

    private static int quarter(int half, int row, int column) {
        int right = column >= half ? 1 : 0;
        return row >= half ? 3 - right : right;
    }
}
