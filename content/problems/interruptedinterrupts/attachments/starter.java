import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    record Interrupt(long comes, long priority, long duration, long memory) {}

    /** The most memory at any moment; fills in when each handler ended, or -1. */
    static long handle(Interrupt[] interrupts, long[] ends) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Interrupt[] interrupts = new Interrupt[Integer.parseInt(in.readLine())];
        for (int i = 0; i < interrupts.length; i++) {
            String[] words = in.readLine().split(" ");
            interrupts[i] = new Interrupt(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
        }

        long[] ends = new long[interrupts.length];
        StringBuilder out = new StringBuilder();
        out.append(handle(interrupts, ends)).append('\n');
        for (long end : ends) out.append(end).append(' ');
        System.out.println(out);
    }
}
