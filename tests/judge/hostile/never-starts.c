/*
 * never-starts.c: asks for a loader that leads out of the jail: before it has started, /proc/self/exe is the judge's own file
 *
 * expect: RTE
 * expect-feedback: cannot be started
 * facts: exit 127
 */
const char loader[] __attribute__((section(".interp"))) = "/proc/self/exe";

int main(void)
{
    return 0;
}
