import java.util.Scanner;

public class Main {
    /** The least storage for all nights, or -1 if there is no plan. */
    static long leastStorage(long limit, int[] fulls, int[] changes) {
        // Your solution goes here.
        return -1;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        long limit = in.nextLong();
        int[] fulls = new int[n];
        int[] changes = new int[n];
        for (int i = 0; i < n; i++) {
            fulls[i] = in.nextInt();
            changes[i] = in.nextInt();
        }

        System.out.println(leastStorage(limit, fulls, changes));
    }
}
