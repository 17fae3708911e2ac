import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    record Finding(String error, int reach, int volume) {}

    /** The error to look at first, null if no report is kept; report i is hosts[i], errors[i]. */
    static Finding firstToLookAt(String[] hosts, String[] errors, int most) {
        // Your solution goes here.
        return null;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int most = Integer.parseInt(line.nextToken());
        String[] hosts = new String[n];
        String[] errors = new String[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            hosts[i] = line.nextToken();
            errors[i] = line.nextToken();
        }

        Finding found = firstToLookAt(hosts, errors, most);
        System.out.println(found == null ? "none" : found.error() + " " + found.reach() + " " + found.volume());
    }
}
