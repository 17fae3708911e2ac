import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.OptionalInt;
import java.util.StringTokenizer;

public class Main {
    /** Shows one percentile of the measurements that count. The first measurement has number 1. */
    static class Wall {
        private final int percent;

        Wall(int percent) {
            this.percent = percent;
        }

        void add(int time) {
            // Your solution goes here.
        }

        void drop(int number) {
            // Your solution goes here.
        }

        OptionalInt shown() {
            // Your solution goes here.
            return OptionalInt.empty();
        }
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        Wall wall = new Wall(Integer.parseInt(line.nextToken()));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            boolean isAdd = line.nextToken().equals("add");
            int value = Integer.parseInt(line.nextToken());
            if (isAdd) wall.add(value);
            else wall.drop(value);
            OptionalInt shown = wall.shown();
            out.append(shown.isPresent() ? String.valueOf(shown.getAsInt()) : "none").append('\n');
        }
        System.out.print(out);
    }
}
