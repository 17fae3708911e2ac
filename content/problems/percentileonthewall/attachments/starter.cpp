#include <iostream>
#include <optional>
#include <string>
#include <vector>

// Shows one percentile of the measurements that count. The first measurement has number 1.
class Wall {
public:
    explicit Wall(int percent) : percent_(percent) {}

    void add(int time)
    {
        // Your solution goes here.
    }

    void drop(int number)
    {
        // Your solution goes here.
    }

    std::optional<int> shown() const
    {
        // Your solution goes here.
        return {};
    }

private:
    int percent_;
};

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, percent;
    std::cin >> n >> percent;
    Wall wall(percent);
    for (int i = 0; i < n; i++) {
        std::string event;
        int value;
        std::cin >> event >> value;
        if (event == "add")
            wall.add(value);
        else
            wall.drop(value);

        const std::optional<int> shown = wall.shown();
        if (shown)
            std::cout << *shown << '\n';
        else
            std::cout << "none\n";
    }
}
