import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Runs `work` while no other process or thread holds the lock file `path`; waits, without a turn of the event loop, until it is free. */
export function locked<V>(path: string, work: () => V): V {
  while (!acquire(path)) Atomics.wait(pause, 0, 0, 50);
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function acquire(path: string): boolean {
  try {
    const file = openSync(path, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (isAbandoned(path)) rmSync(path, { force: true });
    return false;
  }
}

/** Whether the process that wrote the lock is gone. */
function isAbandoned(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, "utf8"));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
