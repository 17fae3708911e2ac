// Mistake: marks a project as closed when one of its invoices is left open, and does not take the mark back. What is tried after that
// finds the project closed, though nothing of it is left open there.
#include <iostream>
#include <string>
#include <vector>

static int n, payment;
static std::vector<int> project, full, discounted;
static std::vector<bool> closed;
static std::string way;
static std::vector<std::string> ways;

static void walk(int at, int rest)
{
    if (rest < 0)
        return;
    if (at == n) {
        if (rest == 0)
            ways.push_back(way);
        return;
    }
    if (!closed[project[at]]) {
        way[at] = 'F';
        walk(at + 1, rest - full[at]);
        if (discounted[at] > 0) {
            way[at] = 'D';
            walk(at + 1, rest - discounted[at]);
        }
        closed[project[at]] = true;
    }
    way[at] = '-';
    walk(at + 1, rest);
}

int main()
{
    std::cin >> n >> payment;
    project.resize(n);
    full.resize(n);
    discounted.resize(n);
    for (int i = 0; i < n; i++)
        std::cin >> project[i] >> full[i] >> discounted[i];
    closed.assign(n + 1, false);
    way.assign(n, '-');
    walk(0, payment);
    std::cout << ways.size() << '\n';
    for (const std::string &found : ways)
        std::cout << found << '\n';
}
