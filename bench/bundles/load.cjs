/**
 * In a fresh process: `load.cjs BUNDLE` loads a bundle and prints the CPU time that this took, user and system, in
 * microseconds. Node's own start is not in it: nothing of ours makes that longer or shorter.
 */
const before = process.cpuUsage()
require(process.argv[2])
const { user, system } = process.cpuUsage(before)
process.stdout.write(String(user + system), () => process.exit())
