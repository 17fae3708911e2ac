import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    static final BufferedReader in = new BufferedReader(new InputStreamReader(System.in));

    /** Whether a batch of so many requests is served at this millisecond; if so, it takes as many tokens. */
    static boolean ask(long time, long requests) throws IOException {
        System.out.println("? " + time + " " + requests);
        System.out.flush();
        return "yes".equals(in.readLine());
    }

    /** How many tokens the bucket holds, and the milliseconds between two tokens. */
    static long[] findLimit() throws IOException {
        // Your solution goes here.
        return new long[] {1, 1};
    }

    public static void main(String[] args) throws IOException {
        long[] limit = findLimit();
        System.out.println("! " + limit[0] + " " + limit[1]);
    }
}
