import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** A used block of k units is k, a free one is -k. */
    static class Node {
        int block;
        Node next;

        Node(int block) {
            this.block = block;
        }
    }

    /** The list after the request. */
    static Node allocate(Node head, int request, int smallest, int start) {
        // Your solution goes here.
        return head;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int request = Integer.parseInt(line.nextToken());
        int smallest = Integer.parseInt(line.nextToken());
        int start = Integer.parseInt(line.nextToken());
        line = new StringTokenizer(in.readLine());
        Node before = new Node(0);
        Node end = before;
        for (int i = 0; i < n; i++) {
            end.next = new Node(Integer.parseInt(line.nextToken()));
            end = end.next;
        }

        StringBuilder out = new StringBuilder();
        for (Node node = allocate(before.next, request, smallest, start); node != null; node = node.next) {
            out.append(node.block).append(' ');
        }
        System.out.println(out);
    }
}
