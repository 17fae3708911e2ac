#include <iostream>
#include <string>
#include <tuple>
#include <vector>

struct Statement {
    std::string kind; // insert, savepoint, rollback or release
    int number;
};

// The numbers of rows, of savepoints and of failed statements.
static std::tuple<long long, int, int> after_import(const std::vector<Statement> &statements)
{
    // Your solution goes here.
    return {0, 0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    std::cin >> n;
    std::vector<Statement> statements(n);
    for (Statement &statement : statements)
        std::cin >> statement.kind >> statement.number;

    const auto [rows, savepoints, failed] = after_import(statements);
    std::cout << rows << ' ' << savepoints << ' ' << failed << '\n';
}
