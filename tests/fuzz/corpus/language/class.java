// x
/* y */ public final class B { String s = "c"; char q = '"'; record R() {} static void main() {} }
