import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

public class Main {
    /** An empty cell is null. */
    record Row(int number, Integer[] cells) {}

    /** Brings the rows into the order after all clicks; columns are numbered from 1. */
    static void sortRows(List<Row> rows, int[] clicks) {
        // Your solution goes here.
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] first = in.readLine().split(" ");
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= Integer.parseInt(first[0]); i++) {
            String[] words = in.readLine().split(" ");
            Integer[] cells = new Integer[words.length];
            for (int j = 0; j < words.length; j++) {
                if (!words[j].equals("-")) cells[j] = Integer.valueOf(words[j]);
            }
            rows.add(new Row(i, cells));
        }
        String[] words = in.readLine().split(" ");
        int[] clicks = new int[words.length];
        for (int i = 0; i < clicks.length; i++) clicks[i] = Integer.parseInt(words[i]);

        sortRows(rows, clicks);
        StringBuilder out = new StringBuilder();
        for (Row row : rows) out.append(row.number()).append('\n');
        System.out.print(out);
    }
}
