/*
 * time: n^2
 * space: n
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    char *text = malloc((size_t)n + 1);
    for (int i = 0; i < n; i++) {
        long long x;
        if (scanf("%lld", &x) != 1)
            return 1;
        text[i] = (char)('A' + x % 26);
    }
    text[n] = '\0';
    for (size_t i = 0; i < strlen(text); i++)
        text[i] = (char)(text[i] ^ 0x20);
    printf("%.10s\n", text);
}
