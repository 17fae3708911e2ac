import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    record Entry(int person, int start, int end) {}

    /** The shifts in the order of time. The latest entry is the last one. */
    static List<Entry> findShifts(Entry[] entries) {
        // Your solution goes here.
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Entry[] entries = new Entry[Integer.parseInt(in.readLine())];
        for (int i = 0; i < entries.length; i++) {
            StringTokenizer line = new StringTokenizer(in.readLine());
            int person = Integer.parseInt(line.nextToken());
            int start = Integer.parseInt(line.nextToken());
            entries[i] = new Entry(person, start, Integer.parseInt(line.nextToken()));
        }

        List<Entry> shifts = findShifts(entries);
        StringBuilder out = new StringBuilder();
        out.append(shifts.size()).append('\n');
        for (Entry shift : shifts) {
            out.append(shift.person()).append(' ').append(shift.start()).append(' ').append(shift.end()).append('\n');
        }
        System.out.print(out);
    }
}
