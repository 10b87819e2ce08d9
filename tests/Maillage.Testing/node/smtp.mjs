// A real SMTP server for the tests: it says on its output, one JSON object a line, where it listens and what it received.
// The recipient decides what it answers: "plus-tard" is refused for the moment the first time, "inconnu" is refused for good.
import { SMTPServer } from 'smtp-server'

const late = new Set()
const say = thing => process.stdout.write(JSON.stringify(thing) + '\n')

const server = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  logger: false,
  onRcptTo({ address }, session, done) {
    const [name] = address.split('@')
    if (name === 'inconnu') return done(Object.assign(new Error('No such user here'), { responseCode: 550 }))
    if (name === 'plus-tard' && !late.has(address)) {
      late.add(address)
      return done(Object.assign(new Error('Try again later'), { responseCode: 451 }))
    }
    done()
  },
  onData(stream, session, done) {
    const parts = []
    stream.on('data', part => parts.push(part))
    stream.on('end', () => {
      say({ from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(x => x.address), raw: Buffer.concat(parts).toString('base64'), secure: session.secure })
      done()
    })
  },
})
server.on('error', e => process.stderr.write(e.message + '\n'))
const listener = server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => say({ port: listener.address().port }))
// The tests hold the other end of the input: when they die, so does the server.
process.stdin.on('end', () => process.exit(0)).resume()
