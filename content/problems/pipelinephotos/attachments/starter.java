import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.StringTokenizer;

public class Main {
    /** The place of each photo in metres, -1 where it is unknown; fix i was made at seconds[i] above metre metres[i]. */
    static int[] photoPlaces(int[] seconds, int[] metres, int offset, int gap, int near, int[] photos) {
        // Your solution goes here.
        int[] places = new int[photos.length];
        Arrays.fill(places, -1);
        return places;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int m = Integer.parseInt(line.nextToken());
        int offset = Integer.parseInt(line.nextToken());
        int gap = Integer.parseInt(line.nextToken());
        int near = Integer.parseInt(line.nextToken());
        int[] seconds = new int[n];
        int[] metres = new int[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            seconds[i] = Integer.parseInt(line.nextToken());
            metres[i] = Integer.parseInt(line.nextToken());
        }
        line = new StringTokenizer(in.readLine());
        int[] photos = new int[m];
        for (int i = 0; i < m; i++) photos[i] = Integer.parseInt(line.nextToken());

        StringBuilder out = new StringBuilder();
        for (int place : photoPlaces(seconds, metres, offset, gap, near, photos)) out.append(place).append('\n');
        System.out.print(out);
    }
}
