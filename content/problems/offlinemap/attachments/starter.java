import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** How many tiles of a map of 2^k rows and columns are fetched before the tile in this row and column. */
    static long tilesBefore(int k, int hikerRow, int hikerColumn, int row, int column) {
        // Your solution goes here.
        return 0;
    }

    static int[] two(String line) {
        String[] words = line.split(" ");
        return new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1])};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int[] sizes = two(in.readLine());
        int[] hiker = two(in.readLine());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sizes[1]; i++) {
            int[] tile = two(in.readLine());
            out.append(tilesBefore(sizes[0], hiker[0], hiker[1], tile[0], tile[1])).append(' ');
        }
        System.out.println(out);
    }
}
