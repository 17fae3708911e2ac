// Who may read and write which documents of a store with shared folders.
import * as fs from "fs";

type Right = "read" | "write";

interface Grant {
  path: string;
  right: Right;
}

// Does the path lie in the folder, or is it the folder itself?
function covers(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

function includes(has: Right, wanted: Right): boolean {
  return has === wanted || has === "write";
}

class Shares {
  private readonly grants = new Map<string, Grant[]>();

  grant(user: string, right: Right, path: string): void {
    this.revoke(user, path);
    this.grants.set(user, [...this.of(user), { path, right }]);
  }

  revoke(user: string, path: string): void {
    const kept = this.of(user).filter((grant) => grant.path !== path);
    this.grants.set(user, kept);
  }

  can(user: string, right: Right, path: string): boolean {
    return this.of(user).some((grant) => includes(grant.right, right) && covers(grant.path, path));
  }

  private of(user: string): Grant[] {
    return this.grants.get(user) ?? [];
  }
}

function main(): void {
  const shares = new Shares();
  for (const line of fs.readFileSync(0, "utf8").trim().split("\n")) {
    const [command, user, ...rest] = line.split(" ");
    switch (command) {
      case "grant":
        shares.grant(user, rest[0] as Right, rest[1]);
        break;
      case "revoke":
        shares.revoke(user, rest[0]);
        break;
      default:
        console.log(shares.can(user, rest[0] as Right, rest[1]) ? "yes" : "no");
    }
  }
}

main();
