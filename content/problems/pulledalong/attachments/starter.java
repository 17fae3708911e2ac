import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    static class Message {
        int recipient, priority;
    }

    /** For each message, from index 1 on, the second in which it is sent. Gaps and messages begin at index 1, too. */
    static int[] sendAll(int[] gaps, Message[] messages) {
        // Your solution goes here.
        return new int[messages.length];
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int r = Integer.parseInt(line.nextToken());
        int[] gaps = new int[r + 1];
        line = new StringTokenizer(in.readLine());
        for (int i = 1; i <= r; i++) gaps[i] = Integer.parseInt(line.nextToken());
        Message[] messages = new Message[n + 1];
        for (int i = 1; i <= n; i++) {
            line = new StringTokenizer(in.readLine());
            messages[i] = new Message();
            messages[i].recipient = Integer.parseInt(line.nextToken());
            messages[i].priority = Integer.parseInt(line.nextToken());
        }

        int[] sent = sendAll(gaps, messages);
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= n; i++) out.append(sent[i]).append(' ');
        System.out.println(out);
    }
}
