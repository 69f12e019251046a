import type { Commanding, CommandWords } from '../../case/use-command'

/** What each of the caller's sheets gets. `send` closes it when the command was taken. */
export type SheetProps = {
	open: boolean
	command: Commanding
	send: (words: CommandWords) => Promise<boolean>
	onClose: () => void
}
