import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    static final BufferedReader in = new BufferedReader(new InputStreamReader(System.in));

    /** Asks for a key. */
    static boolean isHit(int key) throws IOException {
        System.out.println("? " + key);
        System.out.flush();
        return "hit".equals(in.readLine());
    }

    /** The number of keys and the policy, as "2 fifo"; policies are "fifo", "lru" and "clock". */
    static String findOut() throws IOException {
        // Your solution goes here.
        return 2 + " " + "fifo";
    }

    public static void main(String[] args) throws IOException {
        System.out.println("! " + findOut());
    }
}
