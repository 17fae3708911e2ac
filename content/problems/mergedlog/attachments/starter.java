import java.util.Scanner;

public class Main {
    /** How many lines can be explained, and the fewest that were written by then. */
    static int[] mergedLog(String first, String second, String merged) {
        // Your solution goes here.
        return new int[] {0, 0};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int[] result = mergedLog(in.next(), in.next(), in.next());
        System.out.println(result[0] + " " + result[1]);
    }
}
