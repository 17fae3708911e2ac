import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What stands around a method that was sent in: reading its arguments, printing its result. The driver, which dryrun
 * writes for each problem, uses it. Standard output is the answer's alone: System.out of the solution is standard error.
 *
 * With the argument --time the nanoseconds of CPU time that the calls took are left in the file "time": of their own thread,
 * without what the virtual machine does beside it. When a call has started others there is no telling, and no file.
 */
final class DryrunFunction {
    static String no = "false", yes = "true", nothing = "null";
    private static volatile String waiting; // what is being called
    private static ThreadMXBean threads; // null: nobody asks for the time
    private static long spentNs;
    private static boolean others; // a call has started threads of its own
    private static final StringBuilder answer = new StringBuilder();

    private DryrunFunction() {}

    static void fail(String why) {
        waiting = null;
        System.out.flush();
        System.err.println(why);
        System.err.flush();
        Runtime.getRuntime().halt(1);
    }

    /** Runs the driver, then writes the answer and ends; threads that still run are not waited for. */
    static void start(String[] args, Runnable driver) {
        if (args.length == 1 && args[0].equals("--time")) threads = ManagementFactory.getThreadMXBean();
        System.setOut(new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)), false));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (waiting != null) fail(waiting + " ended the program instead of returning");
        }));
        driver.run();
        System.out.flush();
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(answer.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            fail("the answer cannot be written: " + e);
        }
        if (threads != null && !others) tellTime();
        Runtime.getRuntime().halt(0);
    }

    /** The error as the solver wants to see it: own frames, the error last. */
    private static void tell(Throwable error) {
        StringBuilder text = new StringBuilder();
        StackTraceElement[] frames = error.getStackTrace();
        int shown = 0;
        for (StackTraceElement frame : frames) {
            String file = frame.getFileName();
            if (file == null || file.equals("DryrunFunction.java") || file.equals("Driver.java")) continue;
            if (++shown > 12) {
                text.append("    ...\n");
                break;
            }
            text.append("    at ").append(frame).append('\n');
        }
        for (Throwable cause = error.getCause(); cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            text.append("caused by ").append(cause).append('\n');
        }
        fail(text + error.toString());
    }

    interface Call<T> {
        T make() throws Throwable;
    }

    interface Step {
        void make() throws Throwable;
    }

    private static void tellTime() {
        try {
            Files.writeString(Path.of("/box/time"), Long.toString(spentNs));
        } catch (IOException e) {
            fail("the time cannot be written: " + e);
        }
    }

    /** The result of a call of the solution; `what` is how it is named in messages. */
    static <T> T run(String what, Call<T> call) {
        T result = null;
        long started = threads == null ? 0 : threads.getTotalStartedThreadCount();
        long begun = threads == null ? 0 : threads.getCurrentThreadCpuTime();
        waiting = what;
        try {
            result = call.make();
        } catch (Throwable error) {
            tell(error);
        }
        waiting = null;
        if (threads != null) {
            spentNs += threads.getCurrentThreadCpuTime() - begun;
            others |= threads.getTotalStartedThreadCount() != started;
        }
        return result;
    }

    static void run(String what, Step call) {
        run(what, () -> {
            call.make();
            return null;
        });
    }

    // ---- the arguments ----

    static final class Input {
        private final byte[] data;
        private int at;
        private boolean mid;

        Input() {
            byte[] all = {};
            try {
                all = System.in.readAllBytes();
            } catch (IOException e) {
                fail("the input cannot be read: " + e);
            }
            data = all;
        }

        void refuse(String why) {
            int line = 1;
            for (int i = 0; i < at && i < data.length; i++) line += data[i] == '\n' ? 1 : 0;
            fail("the input is not what this problem reads: line " + line + ": " + why);
        }

        private static boolean blank(byte c) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }

        private int next(String what) {
            int i = at;
            while (i < data.length && blank(data[i])) i++;
            int begin = i;
            while (i < data.length && !blank(data[i])) i++;
            if (i == begin) refuse("it ends where " + what + " is wanted");
            at = i;
            mid = true;
            return begin;
        }

        String string(String what) {
            int begin = next(what);
            return new String(data, begin, at - begin, StandardCharsets.UTF_8);
        }

        long longs(String what) {
            int begin = next(what), i = begin;
            boolean minus = data[i] == '-';
            if (minus) i++;
            if (i == at) refuse("a word of " + what + " is no whole number");
            long value = 0;
            try {
                for (; i < at; i++) {
                    int digit = data[i] - '0';
                    if (digit < 0 || digit > 9) refuse("a word of " + what + " is no whole number");
                    value = Math.subtractExact(Math.multiplyExact(value, 10), digit); // below zero there is room for one more
                }
                return minus ? value : Math.negateExact(value);
            } catch (ArithmeticException e) {
                refuse("a number of " + what + " does not fit into 64 bits");
                return 0;
            }
        }

        int ints(String what) {
            long value = longs(what);
            if (value != (int) value) refuse("a number of " + what + " does not fit into 32 bits");
            return (int) value;
        }

        double doubles(String what) {
            try {
                return Double.parseDouble(string(what));
            } catch (NumberFormatException e) {
                refuse("a word of " + what + " is no number");
                return 0;
            }
        }

        boolean booleans(String what) {
            String word = string(what);
            if (!word.equals(no) && !word.equals(yes)) refuse(word + " is neither " + no + " nor " + yes + ", for " + what);
            return word.equals(yes);
        }

        char chars(String what) {
            String word = string(what);
            if (word.length() != 1) refuse(word + " is no single character, for " + what);
            return word.charAt(0);
        }

        char[] letters(String what) {
            return string(what).toCharArray();
        }

        <T> T optional(Supplier<T> read, String what) {
            int before = at;
            if (string(what).equals(nothing)) return null;
            at = before;
            return read.get();
        }

        String line(String what) {
            if (mid) {
                while (at < data.length && data[at] != '\n') {
                    if (!blank(data[at])) refuse(what + " is wanted on a line of its own");
                    at++;
                }
                at++;
            }
            mid = false;
            if (at >= data.length) refuse("it ends where " + what + " is wanted");
            int end = at;
            while (end < data.length && data[end] != '\n') end++;
            String text = new String(data, at, end - at, StandardCharsets.UTF_8);
            at = end + 1;
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }

        /** A size that can be: each element takes a byte at least, so that no input makes us ask for more. */
        int size(long n, String what) {
            if (n < 0) refuse("the size " + what + " is negative");
            if (n > data.length) refuse("it ends before " + n + " of " + what);
            return (int) n;
        }

        int count(String what) {
            return size(longs(what), what);
        }

        int[] intList(int n, String what) {
            int[] list = new int[n];
            for (int i = 0; i < n; i++) list[i] = ints(what);
            return list;
        }

        long[] longList(int n, String what) {
            long[] list = new long[n];
            for (int i = 0; i < n; i++) list[i] = longs(what);
            return list;
        }

        double[] doubleList(int n, String what) {
            double[] list = new double[n];
            for (int i = 0; i < n; i++) list[i] = doubles(what);
            return list;
        }

        boolean[] booleanList(int n, String what) {
            boolean[] list = new boolean[n];
            for (int i = 0; i < n; i++) list[i] = booleans(what);
            return list;
        }

        char[] charList(int n, String what) {
            char[] list = new char[n];
            for (int i = 0; i < n; i++) list[i] = chars(what);
            return list;
        }

        <T> T[] fill(T[] list, Supplier<T> read) {
            for (int i = 0; i < list.length; i++) list[i] = read.get();
            return list;
        }

        void ends() {
            while (at < data.length && blank(data[at])) at++;
            if (at < data.length) refuse("it goes on after all was read");
        }
    }

    // ---- the result ----

    /** "list<tuple<int, string>>" and the like. */
    static final class Type {
        final String kind;
        final List<Type> of = new ArrayList<>();

        private Type(String kind) {
            this.kind = kind;
        }

        static Type of(String text) {
            int[] at = {0};
            return read(text, at);
        }

        private static Type read(String s, int[] at) {
            int begin = at[0];
            while (at[0] < s.length() && (Character.isLetterOrDigit(s.charAt(at[0])) || s.charAt(at[0]) == '_')) at[0]++;
            Type type = new Type(s.substring(begin, at[0]));
            if (at[0] == s.length() || s.charAt(at[0]) != '<') return type;
            do {
                at[0]++;
                while (s.charAt(at[0]) == ' ') at[0]++;
                type.of.add(read(s, at));
            } while (s.charAt(at[0]) == ',');
            at[0]++;
            return type;
        }

        boolean isWhole() {
            return kind.equals("int") || kind.equals("long") || kind.equals("int64");
        }

        @Override
        public String toString() {
            return kind + (of.isEmpty() ? "" : "<" + String.join(", ", of.stream().map(Type::toString).toList()) + ">");
        }
    }

    private static void wrong(Object value, Type type, String where) {
        fail(where + " must be " + type + ", but is " + (value == null ? "null" : "of the class " + value.getClass().getSimpleName()));
    }

    private static String scalar(Object value, Type type, String where) {
        if (type.isWhole()) {
            if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte || value instanceof BigInteger) {
                return value.toString();
            }
        } else if (type.kind.equals("double")) {
            if (value instanceof Double || value instanceof Float) {
                double number = ((Number) value).doubleValue();
                if (Double.isNaN(number) || Double.isInfinite(number)) fail(where + " is " + number);
                return value.toString();
            }
            if (value instanceof Integer || value instanceof Long) return value.toString();
        } else if (type.kind.equals("bool")) {
            if (value instanceof Boolean) return (Boolean) value ? yes : no;
        } else if (type.kind.equals("char") ? value instanceof Character : value instanceof String) {
            return value.toString();
        }
        wrong(value, type, where);
        return "";
    }

    private static int length(Object value) {
        return value instanceof List ? ((List<?>) value).size() : value != null && value.getClass().isArray() ? Array.getLength(value) : -1;
    }

    private static void listText(Object value, Type type, String where, StringBuilder out) {
        Type inner = type.of.get(0);
        boolean flat = !inner.kind.equals("string") && (inner.of.isEmpty() || inner.kind.equals("optional"));
        String between = inner.kind.equals("char") ? "" : flat ? " " : "\n";
        if (inner.isWhole() && value instanceof int[] ints) {
            for (int i = 0; i < ints.length; i++) out.append(i == 0 ? "" : " ").append(ints[i]);
            return;
        }
        if (inner.isWhole() && value instanceof long[] longs) {
            for (int i = 0; i < longs.length; i++) out.append(i == 0 ? "" : " ").append(longs[i]);
            return;
        }
        boolean array = value != null && value.getClass().isArray();
        if (!array && !(value instanceof Iterable)) wrong(value, type, where);
        if (!array) {
            int i = 0;
            for (Object element : (Iterable<?>) value) {
                out.append(i == 0 ? "" : between);
                text(element, inner, "element " + i++ + " of " + where, out);
            }
            return;
        }
        for (int i = 0, n = Array.getLength(value); i < n; i++) {
            out.append(i == 0 ? "" : between);
            text(Array.get(value, i), inner, "element " + i + " of " + where, out);
        }
    }

    private static Object element(Object value, int i) {
        return value instanceof List ? ((List<?>) value).get(i) : Array.get(value, i);
    }

    private static void text(Object value, Type type, String where, StringBuilder out) {
        switch (type.kind) {
            case "optional" -> {
                if (value == null) out.append(nothing);
                else text(value, type.of.get(0), where, out);
            }
            case "list" -> listText(value, type, where, out);
            case "tuple" -> {
                if (length(value) < 0) wrong(value, type, where);
                if (length(value) != type.of.size()) fail(where + " must be " + type + ", but has " + length(value) + " values");
                for (int i = 0; i < type.of.size(); i++) {
                    out.append(i == 0 ? "" : " ").append(scalar(element(value, i), type.of.get(i), "value " + i + " of " + where));
                }
            }
            case "linked_list" -> out.append(DryrunNodes.chainText((ListNode) value));
            case "tree" -> out.append(DryrunNodes.treeText((TreeNode) value, nothing));
            default -> out.append(scalar(value, type, where));
        }
    }

    static void put(Object value, String type, String where) {
        text(value, Type.of(type), where, answer);
    }

    static void size(Object value, String type, String where) {
        if (type.startsWith("linked_list")) {
            answer.append(value == null ? 0 : DryrunNodes.chainText((ListNode) value).split(" ").length);
            return;
        }
        if (length(value) < 0) wrong(value, Type.of(type), where);
        answer.append(length(value));
    }

    static void field(Object value, String type, int i, String where) {
        text(value, Type.of(type), where, new StringBuilder());
        answer.append(scalar(element(value, i), Type.of(type).of.get(i), "value " + i + " of " + where));
    }

    static void separate(char c) {
        answer.append(c);
    }
}

class ListNode {
    int val;
    ListNode next;

    ListNode() {}

    ListNode(int val) {
        this.val = val;
    }

    ListNode(int val, ListNode next) {
        this.val = val;
        this.next = next;
    }
}

class TreeNode {
    int val;
    TreeNode left, right;

    TreeNode() {}

    TreeNode(int val) {
        this.val = val;
    }

    TreeNode(int val, TreeNode left, TreeNode right) {
        this.val = val;
        this.left = left;
        this.right = right;
    }
}

/** Nodes from words, and back. */
final class DryrunNodes {
    private DryrunNodes() {}

    static ListNode chain(DryrunFunction.Input in, int n, String what) {
        ListNode before = new ListNode(), last = before;
        for (int i = 0; i < n; i++) last = last.next = new ListNode(in.ints(what));
        return before.next;
    }

    static TreeNode tree(DryrunFunction.Input in, int n, String what) {
        TreeNode root = null;
        ArrayDeque<TreeNode> parents = new ArrayDeque<>();
        boolean left = true;
        for (int i = 0; i < n; i++) {
            Integer val = in.optional(() -> in.ints(what), what);
            TreeNode node = val == null ? null : new TreeNode(val);
            if (i == 0) {
                root = node;
            } else {
                if (parents.isEmpty()) in.refuse(what + " goes on below its last nodes");
                if (left) parents.peek().left = node;
                else parents.poll().right = node;
                left = !left;
            }
            if (node != null) parents.add(node);
        }
        return root;
    }

    static String chainText(ListNode list) {
        StringBuilder out = new StringBuilder();
        int n = 0;
        for (ListNode node = list; node != null; node = node.next) {
            if (++n > 20_000_000) DryrunFunction.fail("the linked list that was returned does not end");
            out.append(n == 1 ? "" : " ").append(node.val);
        }
        return out.toString();
    }

    /** Level by level; nothing stands after the last node. */
    static String treeText(TreeNode root, String nothing) {
        StringBuilder out = new StringBuilder();
        List<TreeNode> level = new ArrayList<>();
        level.add(root);
        int kept = 0;
        for (int i = 0; i < level.size(); i++) {
            if (level.size() > 40_000_000) DryrunFunction.fail("the tree that was returned does not end");
            TreeNode node = level.get(i);
            out.append(i == 0 ? "" : " ").append(node == null ? nothing : Integer.toString(node.val));
            if (node == null) continue;
            kept = out.length();
            level.add(node.left);
            level.add(node.right);
        }
        out.setLength(root == null ? out.length() : kept);
        return out.toString();
    }
}
