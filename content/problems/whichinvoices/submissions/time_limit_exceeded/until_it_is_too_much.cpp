// Too slow: leaves a branch when too much is paid, or when all that is left cannot make up the rest. In between there are too many
// branches that miss the payment by little: up to O(3^n).
#include <iostream>
#include <string>
#include <vector>

static int n, payment;
static std::vector<int> project, full, discounted, left;
static std::vector<int> open; // by project: how many invoices are left open
static std::string way;
static std::vector<std::string> ways;

static void walk(int at, int rest)
{
    if (rest < 0 || rest > left[at])
        return;
    if (at == n) {
        ways.push_back(way);
        return;
    }
    if (open[project[at]] == 0) {
        way[at] = 'F';
        walk(at + 1, rest - full[at]);
        if (discounted[at] > 0) {
            way[at] = 'D';
            walk(at + 1, rest - discounted[at]);
        }
    }
    way[at] = '-';
    open[project[at]]++;
    walk(at + 1, rest);
    open[project[at]]--;
}

int main()
{
    std::cin >> n >> payment;
    project.resize(n);
    full.resize(n);
    discounted.resize(n);
    for (int i = 0; i < n; i++)
        std::cin >> project[i] >> full[i] >> discounted[i];
    left.assign(n + 1, 0);
    for (int i = n - 1; i >= 0; i--)
        left[i] = left[i + 1] + full[i];
    open.assign(n + 1, 0);
    way.assign(n, '-');
    walk(0, payment);
    std::cout << ways.size() << '\n';
    for (const std::string &found : ways)
        std::cout << found << '\n';
}
