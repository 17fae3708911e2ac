import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    static final BufferedReader in = new BufferedReader(new InputStreamReader(System.in));

    /** What the test machine says of a build: "good", "bad" or "broken". */
    static String ask(int build) throws IOException {
        System.out.println("? " + build);
        System.out.flush();
        return in.readLine();
    }

    /** Two builds {a, b}: a is good, b is bad, and all between them are broken. */
    static int[] findChange(int n) throws IOException {
        // Your solution goes here.
        return new int[] {1, n};
    }

    public static void main(String[] args) throws IOException {
        int[] change = findChange(Integer.parseInt(in.readLine()));
        System.out.println("! " + change[0] + " " + change[1]);
    }
}
