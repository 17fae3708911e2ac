import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    static class Part {
        int number; // of a pane: its minimum width; of a split: 0 or 1
        Part left, right;
    }

    /** The widths of the panes in a window of that width. */
    static List<Integer> paneWidths(Part root, int width) {
        // Your solution goes here.
        return new ArrayList<>();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int width = Integer.parseInt(line.nextToken());
        line = new StringTokenizer(in.readLine());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String word = line.nextToken();
            if (word.equals("null")) continue;
            Part part = new Part();
            part.number = Integer.parseInt(word);
            if (i % 2 == 1) parts.get((i - 1) / 2).left = part;
            else if (i > 0) parts.get((i - 1) / 2).right = part;
            parts.add(part);
        }
        StringBuilder out = new StringBuilder();
        for (int columns : paneWidths(parts.get(0), width)) out.append(columns).append(' ');
        System.out.println(out);
    }
}
