// Follows three points through the edits; every tag is a sum of the ways between them. O(edits + tags) time, O(1) memory beside the result.
class Solution {
    public int[][] faceTags(int width, int height, String edits, int[][] tags) {
        int[][] points = {{0, 0}, {1, 0}, {0, 1}};
        for (char edit : edits.toCharArray()) {
            int side = Math.min(width, height);
            for (int[] p : points) {
                int x = p[0];
                int y = p[1];
                switch (edit) {
                    case 'R': p[0] = height - 1 - y; p[1] = x; break;
                    case 'L': p[0] = y; p[1] = width - 1 - x; break;
                    case 'M': p[0] = width - 1 - x; break;
                    case 'F': p[1] = height - 1 - y; break;
                    default: p[0] -= (width - side) / 2; p[1] -= (height - side) / 2;
                }
            }
            int before = width;
            if (edit == 'R' || edit == 'L') {
                width = height;
                height = before;
            }
            if (edit == 'C') width = height = side;
        }
        int[][] moved = new int[tags.length][2];
        for (int i = 0; i < tags.length; i++) {
            long[] end = new long[2];
            for (int j = 0; j < 2; j++) {
                end[j] = points[0][j] + (long) tags[i][0] * (points[1][j] - points[0][j]) + (long) tags[i][1] * (points[2][j] - points[0][j]);
            }
            boolean inside = end[0] >= 0 && end[0] < width && end[1] >= 0 && end[1] < height;
            moved[i][0] = inside ? (int) end[0] : -1;
            moved[i][1] = inside ? (int) end[1] : -1;
        }
        return moved;
    }
}
