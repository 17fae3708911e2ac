// expect: CE
// expect-compile: Main\.java:4: error
public class Main {
    int x = ;
}
