import java.util.Scanner;

public class Main {
    /** The column and the row of the k-th tile. */
    static long[] tile(long w, long h, long x, long y, long k) {
        // Your solution goes here.
        return new long[] {x, y};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long w = in.nextLong();
        long h = in.nextLong();
        long x = in.nextLong();
        long y = in.nextLong();
        StringBuilder out = new StringBuilder();
        for (int q = in.nextInt(); q > 0; q--) {
            long[] tile = tile(w, h, x, y, in.nextLong());
            out.append(tile[0]).append(' ').append(tile[1]).append('\n');
        }
        System.out.print(out);
    }
}
