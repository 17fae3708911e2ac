import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The number of blocks to pay for, and the number of their minutes that are idle. A job runs from [0] up to [1]. */
    static int[] rented(int[][] jobs, int block) {
        // Your solution goes here.
        return new int[] {0, 0};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int[][] jobs = new int[Integer.parseInt(line.nextToken())][2];
        int block = Integer.parseInt(line.nextToken());
        for (int[] job : jobs) {
            line = new StringTokenizer(in.readLine());
            job[0] = Integer.parseInt(line.nextToken());
            job[1] = Integer.parseInt(line.nextToken());
        }

        int[] result = rented(jobs, block);
        System.out.println(result[0] + " " + result[1]);
    }
}
