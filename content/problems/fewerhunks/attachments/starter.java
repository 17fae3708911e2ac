import java.util.Scanner;

public class Main {
    /** The least effort of a diff; 0 is a blank line. */
    static int leastEffort(int[] before, int[] after, int hunk) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int[] before = new int[in.nextInt()];
        int[] after = new int[in.nextInt()];
        int hunk = in.nextInt();
        for (int i = 0; i < before.length; i++) {
            before[i] = in.nextInt();
        }
        for (int j = 0; j < after.length; j++) {
            after[j] = in.nextInt();
        }

        System.out.println(leastEffort(before, after, hunk));
    }
}
