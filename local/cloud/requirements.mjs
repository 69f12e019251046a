import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Java as JAVA_HOME names it, or as the path finds it. */
export function javaCommand() {
	return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
}

/** One sentence about what is missing on this machine, or undefined. Plain JavaScript: an old Node must read it. */
export function missingRequirement() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
	if (major < 20 || (major === 20 && minor < 19)) {
		return `Huying needs Node 20.19 or later, and this is ${process.versions.node}: install it from https://nodejs.org (or: nvm install 24).`
	}
	const java = spawnSync(javaCommand(), ['-version'], { encoding: 'utf8' })
	const version = Number(/version "(\d+)/.exec(`${java.stderr}${java.stdout}`)?.[1] ?? 0)
	if (version >= 17) return undefined
	const found = version > 0 ? `this is Java ${version}` : 'there is no Java here'
	return (
		`Huying needs Java 17 or later for DynamoDB Local, and ${found}: install it with ` +
		'"sudo apt install openjdk-17-jre-headless" (Debian, Ubuntu), "brew install openjdk@17" (macOS) or ' +
		'"winget install EclipseAdoptium.Temurin.17.JRE" (Windows).'
	)
}
