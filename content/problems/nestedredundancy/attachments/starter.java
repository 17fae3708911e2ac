import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    record Luck(int fewestFatal, int mostSurvived) {}

    /** The fewest machines that can take the service down, and the most that it can survive. */
    static Luck luck(String configuration) {
        // Your solution goes here.
        return new Luck(0, 0);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String configuration = in.readLine();
        Luck found = luck(configuration);
        System.out.println(found.fewestFatal() + " " + found.mostSurvived());
    }
}
