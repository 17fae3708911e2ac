import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;

public class Main {
    record Need(int service, int[] providers) {}

    /** In which round each service goes down, or -1; element 0 belongs to no service. */
    static int[] findRounds(int n, Need[] needs, int[] failing) {
        // Your solution goes here.
        return new int[n + 1];
    }

    static int[] numbers(String line) {
        String[] words = line.split(" ");
        int[] result = new int[words.length];
        for (int i = 0; i < words.length; i++) result[i] = Integer.parseInt(words[i]);
        return result;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int[] sizes = numbers(in.readLine());
        Need[] needs = new Need[sizes[1]];
        for (int i = 0; i < needs.length; i++) {
            int[] line = numbers(in.readLine());
            needs[i] = new Need(line[0], Arrays.copyOfRange(line, 2, line.length));
        }
        int[] failing = numbers(in.readLine());

        int[] roundOf = findRounds(sizes[0], needs, failing);
        StringBuilder out = new StringBuilder();
        for (int service = 1; service <= sizes[0]; service++) out.append(roundOf[service]).append(' ');
        System.out.println(out);
    }
}
