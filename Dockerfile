# syntax=docker/dockerfile:1

FROM eclipse-temurin:17-jdk AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package \
    && mkdir /build && cp target/ledgergate-*.jar /build/ledgergate.jar

# Extracts the jar in layers: what changes least is first.
FROM eclipse-temurin:17-jre AS layers
WORKDIR /build
COPY --from=build /build/ledgergate.jar .
RUN java -Djarmode=tools -jar ledgergate.jar extract --layers --destination extracted

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/ledgergate ledgergate
WORKDIR /opt/ledgergate
COPY --from=layers /build/extracted/dependencies/ ./
COPY --from=layers /build/extracted/spring-boot-loader/ ./
COPY --from=layers /build/extracted/snapshot-dependencies/ ./
COPY --from=layers /build/extracted/application/ ./
COPY src/deploy/train.sh src/deploy/health.sh ./
RUN sh train.sh ledgergate.jar classes.jsa && rm train.sh

USER ledgergate
ENV LEDGERGATE_ADDRESS=0.0.0.0 \
    LEDGERGATE_DATA_FOLDER=/var/lib/ledgergate \
    SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/
VOLUME /var/lib/ledgergate
EXPOSE 8080
HEALTHCHECK --start-period=2m --interval=30s --timeout=5s CMD ["bash", "health.sh", "8080"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=classes.jsa", "-XX:MaxRAMPercentage=70", "-jar", "ledgergate.jar"]
