// Joins rooms of a real LiveKit with the tokens it is given, and prints what LiveKit says of them as JSON.
// Environment: URL, LIVEKIT_KEY, LIVEKIT_SECRET, TOKENS (JSON list). Every token joins before anyone leaves.
const { Room, AudioSource, LocalAudioTrack, TrackPublishOptions, TrackSource, dispose } = require('@livekit/rtc-node');
const { RoomServiceClient, TokenVerifier } = require('livekit-server-sdk');

async function join(url, token) {
  const started = process.hrtime.bigint();
  const room = new Room();
  await room.connect(url, token, { autoSubscribe: true, dynacast: false });
  const tookMs = Number(process.hrtime.bigint() - started) / 1e6;
  return { room, tookMs };
}

async function publish(room) {
  const source = new AudioSource(48000, 1);
  const track = LocalAudioTrack.createAudioTrack('voice', source);
  const options = new TrackPublishOptions();
  options.source = TrackSource.SOURCE_MICROPHONE;
  return (await room.localParticipant.publishTrack(track, options)).sid;
}

async function main() {
  const { URL: url, LIVEKIT_KEY: key, LIVEKIT_SECRET: secret } = process.env;
  const verifier = new TokenVerifier(key, secret);
  const service = new RoomServiceClient(url.replace(/^ws/, 'http'), key, secret);
  const seen = [];
  const rooms = [];
  for (const token of JSON.parse(process.env.TOKENS)) {
    const claims = await verifier.verify(token);
    const { room, tookMs } = await join(url, token);
    rooms.push(room);
    const track = await publish(room);
    seen.push({
      claims, tookMs, track, room: room.name, identity: room.localParticipant.identity,
      name: room.localParticipant.name, metadata: room.localParticipant.metadata, attributes: room.localParticipant.attributes,
    });
  }
  const listed = (await service.listRooms()).map((r) => r.name).sort();
  for (const entry of seen)
    entry.participants = (await service.listParticipants(entry.room)).map((p) => p.identity).sort();

  let forged = 'accepted';
  const [head, body] = JSON.parse(process.env.TOKENS)[0].split('.');
  try {
    await join(url, `${head}.${body}.${Buffer.alloc(32).toString('base64url')}`);
  } catch {
    forged = 'refused';
  }
  for (const room of rooms) await room.disconnect();
  await dispose();
  console.log(JSON.stringify({ seen, listed, forged }));
}

main().then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
