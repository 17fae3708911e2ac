import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    static final BufferedReader in = new BufferedReader(new InputStreamReader(System.in));

    /** The contacts of a person. */
    static int[] contactsOf(int person) throws IOException {
        System.out.println("? " + person);
        System.out.flush();
        StringTokenizer line = new StringTokenizer(in.readLine());
        int[] contacts = new int[Integer.parseInt(line.nextToken())];
        for (int i = 0; i < contacts.length; i++) {
            contacts[i] = Integer.parseInt(line.nextToken());
        }
        return contacts;
    }

    /** The number of steps of the shortest chain from s to t, -1 if there is none of at most 8. */
    static int shortestChain(int n, int s, int t) throws IOException {
        // Your solution goes here.
        return -1;
    }

    public static void main(String[] args) throws IOException {
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int s = Integer.parseInt(line.nextToken());
        int t = Integer.parseInt(line.nextToken());
        System.out.println("! " + shortestChain(n, s, t));
    }
}
