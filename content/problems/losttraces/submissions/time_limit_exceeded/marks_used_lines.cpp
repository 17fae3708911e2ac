// Too slow: marks the lines that are used, and looks for the first unused one from the front of each log. O(q (p + r)).
#include <iostream>
#include <vector>

struct Line {
    int time;
    bool used = false;
};

static std::vector<Line> lines(int count)
{
    std::vector<Line> log(count);
    for (Line &line : log)
        std::cin >> line.time;
    return log;
}

// The first line that is not used and not before a time, or null.
static Line *first_from(std::vector<Line> &log, int time)
{
    for (Line &line : log)
        if (!line.used && line.time >= time)
            return &line;
    return nullptr;
}

int main()
{
    int p, q, r, x, y;
    std::cin >> p >> q >> r >> x >> y;
    std::vector<Line> gateway = lines(p), cart = lines(q), database = lines(r);
    int traces = 0;
    for (const Line &line : cart) {
        Line *before = first_from(gateway, line.time - x);
        Line *behind = first_from(database, line.time);
        if (before && behind && before->time <= line.time && behind->time - line.time <= y) {
            before->used = behind->used = true;
            traces++;
        }
    }
    std::cout << traces << '\n';
}
