import java.util.Scanner;

public class Main {
    /** An entry of a log; found is -1 if the worker did not look, and left is -1 if it changed nothing. */
    record Entry(char worker, int key, int found, int left) {}

    /** The first order in the alphabet that explains the entries, or "impossible". */
    static String firstOrder(Entry[] entries) {
        // Your solution goes here.
        return "impossible";
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        Entry[] entries = new Entry[in.nextInt()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new Entry(in.next().charAt(0), in.nextInt(), in.nextInt(), in.nextInt());
        }

        System.out.println(firstOrder(entries));
    }
}
