import { verify } from './verify'

process.exitCode = await verify(process.argv.slice(2), (line) => console.log(line)).catch(
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : String(error))
		return 2
	},
)
