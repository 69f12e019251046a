import type { Contents } from './contents'

/** Where copies of a table are kept, and how one becomes a table again. */
export interface Backups {
	/** What is done, for the report. */
	readonly means: string
	/** Takes a copy of the table. `contents` is what is in it, where that is known without restoring it. */
	take(source: string): Promise<{ readonly name: string; readonly contents?: Contents }>
	/** Makes a table of it, which was not there or is empty. */
	restore(name: string, source: string, target: string): Promise<void>
	/** Throws the copy away. */
	forget(name: string): Promise<void>
}
