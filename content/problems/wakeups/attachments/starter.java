import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    static class Timer {
        int ticks; // after the timer before it
        Timer next;
    }

    /** The delta list of the wake-ups. */
    static Timer wakeUps(Timer radio, Timer meter, int behind, int slack) {
        // Your solution goes here.
        return radio;
    }

    static Timer listOf(String line) {
        Timer start = new Timer();
        Timer end = start;
        StringTokenizer words = new StringTokenizer(line);
        while (words.hasMoreTokens()) {
            end.next = new Timer();
            end = end.next;
            end.ticks = Integer.parseInt(words.nextToken());
        }
        return start.next;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] first = in.readLine().split(" ");
        Timer radio = listOf(in.readLine());
        Timer meter = listOf(in.readLine());

        StringBuilder out = new StringBuilder();
        Timer timer = wakeUps(radio, meter, Integer.parseInt(first[2]), Integer.parseInt(first[3]));
        for (; timer != null; timer = timer.next) out.append(timer.ticks).append(' ');
        System.out.println(out);
    }
}
