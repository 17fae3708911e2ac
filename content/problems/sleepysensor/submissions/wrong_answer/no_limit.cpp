// Mistake: never looks at c. A message takes all that waits.
#include <algorithm>
#include <iostream>

int main()
{
    int n, holds;
    std::cin >> n >> holds;
    long long due = -1;
    int messages = 0;
    for (int i = 0; i < n; i++) {
        long long made, patience;
        std::cin >> made >> patience;
        if (made > due) {
            messages++;
            due = made + patience;
        }
        due = std::min(due, made + patience);
    }
    std::cout << messages << '\n';
}
